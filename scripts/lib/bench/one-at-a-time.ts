// Calls one after the other over one connection, each timed.
import { type Answer, HttpConnection, type Marks } from "./http-connection.ts";

/** Without a warm-up; throws where one isn't answered as it should be. */
export async function askInTurn(
  port: number,
  count: number,
  request: (index: number) => string,
  marks: Marks,
): Promise<Answer[]> {
  const connection = await HttpConnection.open(port);
  const answers: Answer[] = [];
  for (let index = 0; index < count; index++) {
    const answer = await connection.ask(request(index), marks);
    if (!answer.isWhole) throw new Error(`Answered ${answer.status}: ${answer.tail.slice(0, 1_000)}`);
    answers.push(answer);
  }
  connection.close();
  return answers;
}
