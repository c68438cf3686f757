/** Messages that are not about one agreement; keys are the templates of lib/domain/messages. */
export const messages = {
  ONE_TIME_CODE: {
    subject: '验证码 {code}',
    body: '您的验证码是 {code}，10 分钟内有效，只能使用一次。如果不是您本人操作，请忽略，并且不要把它告诉任何人。',
  },
} as const;
