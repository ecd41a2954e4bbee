/** The most used passwords of ten characters or more, and what people make of this portal's own name. Lower case. */
export const COMMON_PASSWORDS: ReadonlySet<string> = new Set(
  `1234567890 0123456789 0987654321 1234567891 12345678910 123456789a a123456789 123456789q q123456789 1q2w3e4r5t 1qaz2wsx3edc 1111111111 0000000000
  1212121212 1122334455 1234512345 9876543210 123123123123 123456123456 qwertyuiop qwerty1234 qwerty12345 qwerty123456 qwertyuiop123 asdfghjkl1
  asdfghjkl123 zxcvbnm123 zaq12wsxcde3 password12 password123 password1234 password12345 passw0rd123 p@ssword123 passwordpassword letmein123
  letmein1234 welcome123 welcome1234 iloveyou12 iloveyou123 iloveyou1234 sunshine12 sunshine123 princess12 princess123 football12 football123
  liverpool1 liverpool12 liverpool123 manchester manchester1 arsenal123 chelsea123 charlie123 superman123 michael123 changeme123 administrator admin12345
  admin123456 abcdefghij abcdefghijk abcd123456 abc1234567 abc123456789 aaaaaaaaaa qazwsxedcrfv monkey1234 dragon1234 computer12 computer123
  basketball christopher butterfly strawberry chocolate1 alongside1 alongside12 alongside123 employment employment1`.split(/\s+/),
);
