import * as XLSX from 'xlsx';
import { residentIdCheckCharacter } from '@/lib/domain/rules/resident-id-number';

export interface Student {
  name: string;
  identityNumber: string;
  studentNumber: string;
  department: string;
  major: string;
  mobile: string;
  email: string;
}

const surnames = [...'王李张刘陈杨黄赵周吴徐孙马朱胡郭何林高罗'];
const given = [...'一晓嘉明思若清安星子望亦知书临听远青'];
const departments = [
  ['信息工程学院', '软件工程', '080902'],
  ['材料学院', '材料科学与工程', '080401'],
  ['外国语学院', '英语', '050201'],
] as const;

/** A four-digit mark of this run, so that a second run meets nobody of the first. */
export function runMark(): number {
  return Math.floor(Date.now() / 1000) % 10_000;
}

/** Invented graduates of 2027, no two alike; numbers with right check characters. */
export function students(count: number, mark: number): Student[] {
  return Array.from({ length: count }, (_, index) => {
    const serial = String(index).padStart(3, '0');
    // One birthday a run: with the serial it makes numbers that no other run has.
    const [day, month, year] = [(mark % 28) + 1, (Math.floor(mark / 28) % 12) + 1, 2003 + (Math.floor(mark / 336) % 3)];
    const birth = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`;
    const body = `110108${birth}${serial}`;
    const [department, major] = departments[index % departments.length] ?? departments[0];
    return {
      name: `${surnames[index % 20]}${given[Math.floor(index / 20) % 18]}${given[(index * 7 + mark) % 18]}`,
      identityNumber: body + residentIdCheckCharacter(body),
      studentNumber: `${mark}${serial}`,
      department,
      major,
      mobile: `171${String(mark).padStart(4, '0')}0${serial}`,
      email: `s${mark}-${serial}@demo.test`,
    };
  });
}

const sexOf = ({ identityNumber }: Student): string => (Number(identityNumber[16]) % 2 ? '男' : '女');
const birthOf = ({ identityNumber: id }: Student): string =>
  `${id.slice(6, 10)}-${id.slice(10, 12)}-${id.slice(12, 14)}`;

/** The roster as a school keeps it: Chinese headers, names instead of codes, written by a library of its own. */
export function rosterFile(people: readonly Student[], schoolName: string): Buffer {
  const rows = people.map((student) => ({
    学号: student.studentNumber,
    姓名: student.name,
    性别: sexOf(student),
    出生日期: birthOf(student),
    民族: '汉族',
    政治面貌: '共青团员',
    证件类型: '居民身份证',
    证件号码: student.identityNumber,
    学校: schoolName,
    院系: student.department,
    专业名称: student.major,
    专业代码: departments.find(([, major]) => major === student.major)?.[2] ?? '',
    学历: '本科',
    学制: '4',
    入学年月: '2023-09',
    毕业日期: '2027-06-30',
    学习形式: '全日制',
    培养方式: '非定向',
    生源地代码: '110108',
    联系电话: student.mobile,
    邮箱: student.email,
  }));
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.json_to_sheet(rows), '名单');
  return XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer;
}
