/** Words that put good people off and say little, each with what to write instead. Our own list. */
const phrases: readonly (readonly [RegExp, string])[] = [
  [/\bresilien(t|ce)( under pressure)?\b/i, "It says little. Say what the work involves, for example: “Saturdays in May are busy, and there is a queue for trolleys.”"],
  [/\b(thick[- ]skin(ned)?|robust (character|personality))\b/i, "Say what happens, for example: “Some customers are upset when they ring. You can always hand a call over.”"],
  [/\bfast[- ]paced( environment)?\b/i, "Say what a busy day is, for example: “About 40 orders a day, most of them before noon.”"],
  [/\b(able to )?work(ing)? (well )?under pressure\b/i, "Say when it is busy and who helps then."],
  [/\b(hit the ground running)\b/i, "Say what people will be shown, and in which weeks."],
  [/\b(no time[- ]?wasters|time[- ]?wasters need not apply)\b/i, "It makes everybody doubt themselves. Leave it out."],
  [/\b(rock ?star|ninja|guru|superstar|wizard)s?\b/i, "Name the skill that is needed."],
  [/\bwork hard,? play hard\b/i, "Say the hours and the breaks."],
  [/\b(bubbly|outgoing|larger than life)( personality)?\b/i, "Say what the job needs, for example: “You say hello to people as they come in.”"],
  [/\b(young|youthful|recent graduates?|digital natives?|mature)\b/i, "Age is against the law as a requirement. Say what people need to be able to do."],
  [/\b(energetic|high[- ]energy|dynamic|go[- ]getter)\b/i, "Say what is done in a day."],
  [/\bsick(ness)? record\b|\bexcellent attendance\b|\bgood health\b|\bphysically fit\b/i, "Before an offer an employer may not ask about health (Equality Act 2010, section 60). Say what the work involves."],
  [/\b(native (english )?speaker)\b/i, "Say what is read, written or spoken at work."],
  [/\bmust (be|have) (fully |very )?flexib(le|ility)\b/i, "Say which days and times may change, and how long before people are told."],
  [/\b(clean|full) driving licen[cs]e\b/i, "Ask for it only where the job is driving; otherwise say how people can get there."],
  [/\bmulti[- ]?task(er|ing)?\b/i, "Say which tasks come at the same time."],
];

/** Words found, as they stand in the text, with what could be written instead. */
export const offPutting = (text: string): { phrase: string; instead: string }[] =>
  phrases.flatMap(([pattern, instead]) => {
    const found = pattern.exec(text);
    return found ? [{ phrase: found[0], instead }] : [];
  });
