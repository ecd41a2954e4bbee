import type { Occupation } from "./findOccupations";
import type { PlaceMatch } from "./findPlaces";
import { type OccupationLevel, OccupationType, PlaceType } from "./places.types";

export const presentPlace = ({ id, name, label, district, nation, latitude, longitude }: PlaceMatch): PlaceType =>
  Object.assign(new PlaceType(), { id, name, label, district, nation, latitude, longitude });

export const presentOccupation = ({ code, title, level, parent }: Occupation): OccupationType =>
  Object.assign(new OccupationType(), { code, title, level: level as OccupationLevel, parent });
