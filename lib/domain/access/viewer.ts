import type { ReviewLevel } from '@/lib/domain/agreement/states';

interface ViewerBase {
  accountId: string;
  membershipId: string;
  sessionId: string;
  name: string;
}
export type EmployerRole = 'ADMINISTRATOR' | 'RECRUITER' | 'READER';
export interface EmployerViewer extends ViewerBase {
  party: 'EMPLOYER';
  role: EmployerRole;
  employerId: string;
  employerName: string;
  isCertified: boolean;
}
export interface GraduateViewer extends ViewerBase {
  party: 'GRADUATE';
  personId: string;
}
export interface SchoolViewer extends ViewerBase {
  party: 'SCHOOL';
  schoolId: string;
  schoolName: string;
  /** What this reviewer may review. A SCHOOL scope sees the whole school, every other one its department. */
  scopes: readonly ReviewScope[];
}
export interface ReviewScope {
  level: ReviewLevel;
  departmentId: string | null;
}
export interface OperatorViewer extends ViewerBase {
  party: 'PLATFORM';
}

/** Who looks (queries) or acts (commands). Built from the session row on every request, never from the client. */
export type Viewer = EmployerViewer | GraduateViewer | SchoolViewer | OperatorViewer;
export type ViewerOf<P extends Viewer['party']> = Extract<Viewer, { party: P }>;

/** Does a scope reach this department? Below the school one without a department reaches none. */
export const reaches = ({ level, departmentId }: ReviewScope, department: string): boolean =>
  level === 'SCHOOL' || departmentId === department;

/** Does this reviewer see the whole school? */
export const seesWholeSchool = (viewer: SchoolViewer): boolean =>
  viewer.scopes.some((scope) => scope.level === 'SCHOOL');

/** The departments a reviewer is limited to; meaningless when `seesWholeSchool`. */
export const departmentsOf = (viewer: SchoolViewer): string[] =>
  viewer.scopes.flatMap((scope) => (scope.departmentId ? [scope.departmentId] : []));
