/** Inputs that must never travel back to a browser, and of which no digest is kept: secret, or low in entropy. */
export const SECRET_INPUT = /password|^(code|oneTimeCode|mobileCode|emailCode|appCode|amount)$/i;
