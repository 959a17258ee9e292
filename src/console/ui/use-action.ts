// Something that a button does: whether it is under way, and what went wrong with it.
import { useRef, useState } from "preact/hooks";
import { asProblem, type Problem } from "../api/problem.ts";

export function useAction<Args extends readonly unknown[]>(act: (...args: Args) => Promise<unknown>) {
  const [isRunning, setRunning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const underWay = useRef(false);
  /** Once at a time: a second press while the first is under way does nothing. */
  const run = async (...args: Args): Promise<void> => {
    if (underWay.current) return;
    underWay.current = true;
    setRunning(true);
    setProblem(null);
    try {
      await act(...args);
    } catch (error) {
      setProblem(asProblem(error));
    } finally {
      underWay.current = false;
      setRunning(false);
    }
  };
  return { run, isRunning, problem };
}
