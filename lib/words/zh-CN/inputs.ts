/** Sentences for inputs that commands themselves judge; shown beside the field with those of `rules`. */
export const inputs = {
  FIELD_INVALID: '这一项的内容无法识别，请检查后重新填写。',
  ID_INVALID: '页面地址有误，请从列表重新进入。',
  REASON_MISSING: '请写明原因，至少 2 个字；对方会看到。',
  REASON_TOO_LONG: '原因请控制在 500 字以内。',
  OPINION_TOO_LONG: '意见请控制在 200 字以内。',
  CONFIRMATION_MISSING: '请先勾选确认，表示您已了解接受后的约束。',
  ENROLMENT_MISSING: '请先从学生收藏夹中选择毕业生。',
  TRANSFER_PROFILE_MISSING: '请选择一份户档信息；还没有时请先新建。',
  SEARCH_PURPOSE_MISSING: '请写明查询目的，至少 4 个字；毕业生会看到。',
  SEARCH_PURPOSE_TOO_LONG: '查询目的请控制在 100 字以内。',
  SEARCH_CONSENT_MISSING: '请先取得毕业生本人同意，再勾选确认。',
  TAG_TOO_LONG: '有一个标签太长了，每个标签请控制在 12 个字以内。',
  TAGS_TOO_MANY: '标签太多了，最多保留 5 个。',
  NOTE_TOO_LONG: '备注请控制在 500 字以内。',
  REPLY_DAYS_OUTSIDE_POLICY: '应约有效期不在该校规定的范围内，请调整天数。',
} as const;
