// A model's breaker, for people who never heard of one.
import { names } from "../../words/words.ts";

export const breakerName = names({
  en: {
    closed: "Answers",
    open: "Rests after failures: the next model is asked instead",
    half_open: "Is being tried again",
  },
  he: {
    closed: "עונה",
    open: "נח אחרי כישלונות: המודל הבא נשאל במקומו",
    half_open: "נבדק שוב",
  },
});
