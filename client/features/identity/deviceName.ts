const BROWSERS: readonly [RegExp, string][] = [[/Edg\//, "Edge"], [/OPR\//, "Opera"], [/SamsungBrowser/, "Samsung Internet"], [/Firefox\//, "Firefox"], [/Chrome\//, "Chrome"], [/Safari\//, "Safari"]];
const SYSTEMS: readonly [RegExp, string][] = [[/iPhone/, "an iPhone"], [/iPad/, "an iPad"], [/Android/, "Android"], [/Windows/, "Windows"], [/Mac OS X/, "a Mac"], [/Linux/, "Linux"]];

const first = (names: readonly [RegExp, string][], device: string): string | undefined => names.find(([sign]) => sign.test(device))?.[1];

/** A browser in words, from what it calls itself: "Firefox on Windows". Edge and Opera also say Chrome, and Chrome also Safari: hence the order. */
export function deviceName(device: string): string {
  const browser = first(BROWSERS, device) ?? "A browser";
  const system = first(SYSTEMS, device);
  return system ? `${browser} on ${system}` : browser;
}
