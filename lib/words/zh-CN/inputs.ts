/** Sentences for inputs that commands themselves judge; shown beside the field with those of `rules`. */
export const inputs = {
  FIELD_INVALID: '这一项的内容无法识别，请检查后重新填写。',
  ID_INVALID: '页面地址有误，请从列表重新进入。',
  REASON_MISSING: '请写明原因，至少 2 个字；对方会看到。',
  REASON_TOO_LONG: '原因请控制在 500 字以内。',
  OPINION_TOO_LONG: '意见请控制在 200 字以内。',
  CONFIRMATION_MISSING: '请先勾选确认，表示您已了解接受后的约束。',
  ANSWER_MISSING: '请写明不同意的原因，至少 2 个字；毕业生会看到。',
  DEPARTMENT_UNKNOWN: '本校没有这个院系，请从列表中选择；需要时先在“院系”页面添加。',
  ROSTER_STUDENT_NUMBER_INVALID: '学号只能有字母、数字和 - _ . /，最多 30 位，请检查。',
  ROSTER_MAJOR_CODE_INVALID: '专业代码是 4 到 12 位数字和字母，例如 080902，请对照专业目录填写。',
  ROSTER_ORIGIN_MISSING: '请填写生源地的六位代码，或从省写起的全称。',
  ROSTER_ORIGIN_NAME_UNKNOWN: '没有找到这个生源地，请写六位代码，或从省写起的全称，例如 福建省福州市鼓楼区。',
  ENROLMENT_MISSING: '请先从学生收藏夹中选择毕业生。',
  TRANSFER_PROFILE_MISSING: '请选择一份户档信息；还没有时请先新建。',
  REPLY_DAYS_OUTSIDE_POLICY: '应约有效期不在该校规定的范围内，请调整天数。',
} as const;
