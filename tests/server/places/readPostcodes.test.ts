import { describe, expect, it } from "vitest";
import { distanceKm } from "../../../server/modules/places";
import { fromNationalGrid } from "../../../server/modules/places/nationalGrid";
import { readPostcodes } from "../../../server/modules/places/readPostcodes";

async function* bytesOf(text: string): AsyncGenerator<Uint8Array> {
  yield new TextEncoder().encode(text);
}
const read = (text: string) => readPostcodes(bytesOf(text));

describe("the national grid", () => {
  // Ordnance Survey's guide, annex C: Caister water tower is at 651409.903 E, 313177.270 N on Airy's ellipsoid;
  // its WGS 84 position is 52°39'28.8282" N, 1°42'57.8663" E within the transformation's 5 metres or so.
  it("becomes WGS 84 to within 10 metres", () => {
    const tower = { latitude: 52 + 39 / 60 + 28.8282 / 3600, longitude: 1 + 42 / 60 + 57.8663 / 3600 };
    expect(distanceKm(fromNationalGrid(651_409.903, 313_177.27), tower)).toBeLessThan(0.01);
  });
});

describe("a postcode file", () => {
  it("of the ONS: postcodes in use with a point, averaged by district", async () => {
    const { outcodes, rows, passedOver } = await read(
      ["pcd,pcd2,pcds,dointr,doterm,oseast1m,osnrth1m,lat,long", '"LS1 1AA","LS1  1AA","LS1 1AA",198001,,430000,433000,53.80,-1.55', "LS1 1AB,LS1  1AB,LS1 1AB,198001,,430000,433000,53.82,-1.53",
        "LS1 1AC,LS1  1AC,LS1 1AC,198001,199606,430000,433000,50.00,-1.00", "GY1 1AA,GY1  1AA,GY1 1AA,198001,,,,99.999999,0.000000"].join("\n"),
    );
    expect({ rows, passedOver }).toEqual({ rows: 2, passedOver: 2 });
    expect(outcodes).toEqual([{ outcode: "LS1", latitude: expect.closeTo(53.81, 6), longitude: expect.closeTo(-1.54, 6) }]);
  });

  it("of Ordnance Survey, without a header and on the grid", async () => {
    const { outcodes, passedOver } = await read('"AB101AB",10,394235,806529,"S92000003"\n"AB101AF",90,0,0,"S92000003"');
    expect(passedOver).toBe(1);
    expect(outcodes[0]!.outcode).toBe("AB10");
    expect(distanceKm(outcodes[0]!, { latitude: 57.1493, longitude: -2.0969 })).toBeLessThan(1);
  });

  it("of Ordnance Survey, with a header", async () => {
    expect((await read("Postcode,PQI,Eastings,Northings\nAB10 1AB,10,394235,806529")).outcodes).toHaveLength(1);
  });

  it.each(["outcode,latitude,longitude\nLS1,53.8,-1.55", "LS1,53.8,-1.55", "\ufeffoutcode,latitude,longitude,town\r\nLS1,53.8,-1.55,Leeds\r\n"])("plain: %j", async (text) =>
    expect((await read(text)).outcodes).toEqual([{ outcode: "LS1", latitude: 53.8, longitude: -1.55 }]));

  it.each([
    ["of something else", "name,age\nSam,7", /columns/],
    ["empty", "", /no row/],
    ["with nothing in Britain", "outcode,latitude,longitude\nLS1,0,0", /no row/],
  ])("%s is refused", async (_name, text, message) => expect(read(text)).rejects.toThrow(message));
});
