/** fetch() tells nothing of an upload's progress; XMLHttpRequest does. An empty problem: nobody answered. */
export function sendFile(
  action: string,
  body: FormData,
  on: { progress(percent: number): void; done(location: string): void; problem(text: string): void },
): void {
  const request = new XMLHttpRequest();
  request.open('POST', action);
  request.setRequestHeader('accept', 'application/json');
  request.responseType = 'json';
  request.upload.onprogress = (event) => {
    if (event.lengthComputable) on.progress(Math.round((event.loaded / event.total) * 100));
  };
  request.onerror = () => on.problem('');
  request.onload = () => {
    const answer = request.response as { location?: string; message?: string } | null;
    if (request.status < 300 && answer?.location && !answer.message) on.done(answer.location);
    else on.problem(answer?.message ?? '');
  };
  on.progress(0);
  request.send(body);
}
