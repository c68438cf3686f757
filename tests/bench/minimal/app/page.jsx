import pg from 'pg';

export const dynamic = 'force-dynamic';

const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: 10 });

/** The same rows as the employer's list with nothing around them: no session, no menu, no words. */
export default async function Page() {
  const { rows } = await pool.query(
    `select a."id", a."state", a."stateSince", a."replyBy", p."name", s."name" as school, d."name" as department, e."majorName",
       t."content" -> 'terms' ->> 'post' as post
     from "Agreement" a join "TermsVersion" t on t."id" = a."termsId" join "Enrolment" e on e."id" = a."enrolmentId"
     join "Person" p on p."id" = e."personId" join "School" s on s."id" = a."schoolId"
     join "Department" d on d."id" = a."departmentId"
     order by a."invitedAt" desc, a."id" limit 20`,
  );
  return (
    <main>
      <table>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id}>
              <td>
                <a href={`/${row.id}`}>{row.name}</a>
              </td>
              <td>
                {row.school} {row.department} {row.majorName}
              </td>
              <td>{row.post}</td>
              <td>{row.state}</td>
              <td>{row.stateSince.toISOString()}</td>
              <td>{row.replyBy.toISOString()}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </main>
  );
}
