import { z } from 'zod';

/** 学历, codes of the ministry of education: 01 doctor, 11 master, 25 second bachelor, 31 bachelor, 41 junior college, 61 higher vocational. */
export const DEGREES = ['01', '11', '25', '31', '41', '61'] as const;
export const degreeCode = z.enum(DEGREES);
export type DegreeCode = (typeof DEGREES)[number];

/** 培养方式, codes of the ministry of education: 1 open, 2 oriented, 3 in service, 4 commissioned, 5 self-funded. */
export const TRAINING_MODES = ['1', '2', '3', '4', '5'] as const;
export const trainingModeCode = z.enum(TRAINING_MODES);
export type TrainingModeCode = (typeof TRAINING_MODES)[number];

/** 定向 and 委培: these graduates need the consent of the commissioning unit before they accept: they have promised to work for it. */
export const COMMISSIONED_TRAINING_MODES: readonly TrainingModeCode[] = ['2', '4'];

/** 学习形式: 1 full-time, 2 part-time. */
export const STUDY_FORMS = ['1', '2'] as const;
export const studyFormCode = z.enum(STUDY_FORMS);
export type StudyFormCode = (typeof STUDY_FORMS)[number];
