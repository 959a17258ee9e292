// What the API's limits are called, in plain words.
import type { Schemas } from "../api/client.ts";
import { isolated, number, usd } from "./format.ts";
import { names } from "./words.ts";

export type Limit = Schemas["LimitStatus"];

export const limitName = names({
  en: {
    "user-minute": "Questions in a minute",
    "user-hour": "Questions in an hour",
    "user-day": "Questions in a day",
    "user-usd-day": "Money for a day",
    "chat-minute": "Calls of the chat in a minute",
    "chat-hour": "Calls of the chat in an hour",
    "vision-minute": "Calls about pictures in a minute",
    "vision-hour": "Calls about pictures in an hour",
    "reasoning-minute": "Calls that reason at length in a minute",
    "reasoning-hour": "Calls that reason at length in an hour",
    "other-minute": "All other calls in a minute",
    "other-hour": "All other calls in an hour",
    "global-hour": "Everybody’s questions in an hour",
    "global-concurrent": "Questions under way at once",
    "global-usd-hour": "Everybody’s money for an hour",
    "global-usd-day": "Everybody’s money for a day",
    "address-minute": "Calls without a login in a minute",
  },
  he: {
    "user-minute": "שאלות בדקה",
    "user-hour": "שאלות בשעה",
    "user-day": "שאלות ביום",
    "user-usd-day": "תקציב ליום",
    "chat-minute": "קריאות לצ׳אט בדקה",
    "chat-hour": "קריאות לצ׳אט בשעה",
    "vision-minute": "קריאות על תמונות בדקה",
    "vision-hour": "קריאות על תמונות בשעה",
    "reasoning-minute": "קריאות של חשיבה ארוכה בדקה",
    "reasoning-hour": "קריאות של חשיבה ארוכה בשעה",
    "other-minute": "כל שאר הקריאות בדקה",
    "other-hour": "כל שאר הקריאות בשעה",
    "global-hour": "השאלות של כולם בשעה",
    "global-concurrent": "שאלות בו־זמנית",
    "global-usd-hour": "התקציב של כולם לשעה",
    "global-usd-day": "התקציב של כולם ליום",
    "address-minute": "קריאות בלי כניסה בדקה",
  },
});

/** What is reserved for answers under way is spoken for. */
export const usedOf = ({ used, reserved }: Limit): number => used + reserved;

export const shareOf = (limit: Limit): number => (limit.limit === 0 ? 1 : usedOf(limit) / limit.limit);

export const amountOf = (limit: Limit): string => {
  const told = limit.unit === "usd" ? usd : number;
  return `${isolated(told(usedOf(limit)))} / ${isolated(told(limit.limit))}`;
};

/** One's own questions and money; calls of other kinds have windows that nobody has to watch. */
export const isOwn = ({ name }: Limit): boolean => name.startsWith("user-");
