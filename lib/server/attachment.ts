import 'server-only';

/** The header of a download under this name; `plain` for clients that read no other letters than English ones. */
export const attachment = (name: string, plain: string): string =>
  `attachment; filename="${plain}"; filename*=UTF-8''${encodeURIComponent(name.replace(/[\\/:*?"<>|\s]+/g, ' ').trim())}`;
