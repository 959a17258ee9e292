// What a user's day is sown with, and what must be found nowhere else. What has no checked form is made anew for each run.
import { newId } from "../../src/platform/ids.ts";

const mark = newId().slice(-12);

/** Known by their form: masked wherever they are met. */
export const personal = {
  email: `mira.${mark}@example.org`,
  phone: "+49 30 5550142",
  iban: "DE89 3704 0044 0532 0130 00",
  card: "4111 1111 1111 1111",
  id: "123-45-6789",
  pem: "MIIEvQIBADANBgkqhkiG9w0BAQEFAASC",
  jwt: `eyJhbGciOiJIUzI1NiJ9.${btoa(`{"sub":"${mark}"}`).replaceAll("=", "")}.dozjgNryP4J3jVmNHl0w5N_XgL0n3I9PlFUP0THsR8U`,
  providerKey: `sk-proj-${mark}abcdefgh`,
};

/** Clinical and other words of no known form: nothing but leaving them out keeps them in. */
export const words = {
  question: `tachycardia-${mark}`,
  document: `sarcoidosis-${mark}`,
  answer: `metoprolol-${mark}`,
  title: `oncology-${mark}`,
  fileName: `biopsy-${mark}`,
  name: `Zdenka-${mark}`,
  search: `dialysis-${mark}`,
  header: `haemophilia-${mark}`,
  query: `epilepsy-${mark}`,
  malformed: `psoriasis-${mark}`,
  tool: `glaucoma-${mark}`,
  sessionTitle: `anaemia-${mark}`,
};

/** Whoever has one of them is let in. */
export const secrets = {
  password: `horse staple ${mark}`,
  newPassword: `battery staple ${mark}`,
  wrongPassword: `wrong staple ${mark}`,
  keptKey: `own-kept-${mark}`,
  broughtKey: `own-brought-${mark}`,
  oauthCode: `code-of-${mark}`,
};

export const pem = `-----BEGIN PRIVATE KEY-----\n${personal.pem}\n-----END PRIVATE KEY-----`;
export const personalText = [
  `I am ${personal.email}, ${personal.phone}, ID ${personal.id}.`,
  `Pay from ${personal.iban} or ${personal.card}.`,
  `Keys: ${personal.jwt} ${personal.providerKey} ${pem}`,
].join(" ");
