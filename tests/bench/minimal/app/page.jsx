import { createDecipheriv, createSecretKey } from 'node:crypto';
import pg from 'pg';

export const dynamic = 'force-dynamic';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });
const key = createSecretKey(process.env.DATA_ENCRYPTION_KEY ?? '', 'base64');
const format = new Intl.DateTimeFormat('zh-CN', { dateStyle: 'medium', timeZone: 'Asia/Shanghai' });
const columns = ['毕业生', '院校 / 院系', '岗位', '状态', '应约截止', '发出时间'];

function masked(sealed) {
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(1, 13));
  decipher.setAuthTag(sealed.subarray(13, 29));
  const number = decipher.update(sealed.subarray(29), undefined, 'utf8') + decipher.final('utf8');
  return `${number.slice(0, 3)}***********${number.slice(-4)}`;
}

/**
 * The rows of the employer's list, cell by cell as he sees them, and nothing around them: no session, no frame, no
 * filters, one language, plain elements as anybody would write them.
 */
export default async function Page() {
  const { rows } = await pool.query(
    `select a."id", a."stateSince", a."invitedAt", p."name", p."numberSealed", s."name" as school, d."name" as department,
       t."content" -> 'terms' ->> 'post' as post
     from "Agreement" a join "TermsVersion" t on t."id" = a."termsId" join "Enrolment" e on e."id" = a."enrolmentId"
     join "Person" p on p."id" = e."personId" join "School" s on s."id" = a."schoolId"
     join "Department" d on d."id" = a."departmentId"
     where a."state" = 'PENDING_DEPARTMENT' order by a."invitedAt" desc, a."id" desc limit 20`,
  );
  return (
    <main>
      <table className="data-table">
        <caption className="sr-only">签约记录</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <a href={`/employer/agreements/${row.id}`}>{row.name}</a>
                <small>{masked(row.numberSealed)}</small>
              </td>
              <td>
                {row.school}
                <small>{row.department}</small>
              </td>
              <td>{row.post}</td>
              <td>
                <span className="tag tag-school">待院系审核</span>
                <small>轮到院系 · 自 {format.format(row.stateSince)} 起</small>
              </td>
              <td data-label={columns[4]}>
                <span className="text-ink-3">已回应</span>
              </td>
              <td data-label={columns[5]}>{format.format(row.invitedAt)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
