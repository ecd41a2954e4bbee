const unreached = "The file was not sent, because the service could not be reached. Nothing was kept. Try again in a moment.";
const signedOut = "You have been signed out. Sign in again, then choose the file again.";

/**
 * Sends a file of vacancies as it is.
 *
 * @returns the import's id, or the server's words for why the file will not do.
 */
export async function sendFile(file: File, idempotencyKey: string): Promise<{ id: string } | { message: string }> {
  try {
    const reply = await fetch(`/files/vacancy-imports?name=${encodeURIComponent(file.name)}`, {
      method: "POST",
      headers: { "content-type": "application/octet-stream", "idempotency-key": idempotencyKey },
      body: file,
    });
    if (reply.status === 401) return { message: signedOut };
    const answer = (await reply.json()) as { id?: string; message?: string };
    return reply.ok && answer.id ? { id: answer.id } : { message: answer.message ?? unreached };
  } catch {
    return { message: unreached };
  }
}
