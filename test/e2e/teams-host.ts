/** A page as Teams shows a tab in: it answers what Microsoft's library in the tab asks of it. `token` is good in scripts. */
export function teamsPage(tab: string, token: string): string {
  const answers = {
    initialize: ['content', 'web', JSON.stringify({ apiVersion: 4, supports: {} }), '2.58.0'],
    getContext: [{ locale: 'es-es', theme: 'dark', frameContext: 'content' }],
    'authentication.getAuthToken': [true, token],
  };
  return `<!doctype html><title>Teams</title>
    <iframe src="${tab}" title="tab" width="900" height="900"></iframe>
    <script>
      const answers = ${JSON.stringify(answers)};
      addEventListener('message', ({ data, source, origin }) => {
        const { id, uuid, uuidAsString, func } = data;
        const args = answers[func];
        if (args !== undefined) source.postMessage({ id, uuid, uuidAsString, args }, origin);
      });
    </script>`;
}
