import type { MigrationInterface, QueryRunner } from "typeorm";

/**
 * British places, what a postcode area stands for, and postcode districts.
 *
 * All are facts that anybody may read. Row security is forced here as everywhere, and the owner
 * of a production database is not always a superuser, so one more policy lets the owner keep the
 * rows: the migration fills them, `npm run import -- postcodes` adds to them.
 */
export class Places20261121T1210 implements MigrationInterface {
  name = "Places1795263000000";

  async up(run: QueryRunner): Promise<void> {
    await run.query(tables);
    const { default: places } = await import("../seeds/places.json");
    const { default: areas } = await import("../seeds/postcodeAreas.json");
    await run.query(
      `insert into place (id, name, district, nation, latitude, longitude)
       select r ->> 0, r ->> 1, nullif(r ->> 2, ''), r ->> 3, (r ->> 4)::double precision, (r ->> 5)::double precision
       from jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(places.rows)],
    );
    await run.query(
      `insert into postcode_area (area, post_town, place_id) select r ->> 0, r ->> 1, r ->> 2 from jsonb_array_elements($1::jsonb) r`,
      [JSON.stringify(areas.rows)],
    );
  }

  async down(run: QueryRunner): Promise<void> {
    await run.query(`
      drop table outcode;
      drop table postcode_area;
      drop table place;
      drop function distance_km;
      drop function place_key;
      drop procedure access.reference_list;
    `);
  }
}

const tables = `
  create procedure access.reference_list(list regclass) language plpgsql as $$
  begin
    call access.gate(list, 'public');
    execute format('create policy anybody on %s for select to persona_public, persona_employer, persona_specialist, persona_client, persona_worker using (true)', list);
    execute format('create policy keeper on %s to current_user using (true) with check (true)', list);
    execute format('grant select on %s to persona_public, persona_employer, persona_specialist, persona_client, persona_worker', list);
  end $$;
  comment on procedure access.reference_list is 'A table of facts: the gate, every persona reads, and the owner who migrates keeps the rows although row security is forced.';
  revoke all on procedure access.reference_list(regclass) from public;

  create function place_key(name text) returns text language sql immutable strict parallel safe
    return btrim(regexp_replace(regexp_replace(
      translate(lower(name), 'áàâäéèêëíìîïóòôöúùûüŵŷç''’.', 'aaaaeeeeiiiioooouuuuwyc'),
      '\\msaint\\M', 'st', 'g'), '[^a-z0-9]+', ' ', 'g'));
  comment on function place_key is 'A place''s name as people might type it: no capitals, accents or marks; saint is st.';

  create function distance_km(latitude_a double precision, longitude_a double precision, latitude_b double precision, longitude_b double precision)
    returns double precision language sql immutable strict parallel safe
    return 12742.0176 * asin(sqrt(
      power(sin(radians(latitude_b - latitude_a) / 2), 2)
      + cos(radians(latitude_a)) * cos(radians(latitude_b)) * power(sin(radians(longitude_b - longitude_a) / 2), 2)));
  comment on function distance_km is 'Kilometres along a great circle (haversine, mean radius 6371.0088 km). Null when a coordinate is.';

  create table place (
    id         text primary key,
    name       text not null,
    district   text,
    nation     text not null,
    latitude   double precision not null check (latitude between 49 and 61),
    longitude  double precision not null check (longitude between -9 and 2),
    search_key text not null generated always as (place_key(name)) stored
  );
  create index on place (search_key text_pattern_ops);

  create table postcode_area (
    area      text primary key check (area ~ '^[A-Z]{1,2}$'),
    post_town text not null,
    place_id  text not null references place
  );
  create index on postcode_area (place_id);

  create table outcode (
    outcode   text primary key check (outcode ~ '^[A-Z]{1,2}[0-9][A-Z0-9]?$'),
    latitude  double precision not null check (latitude between 49 and 61),
    longitude double precision not null check (longitude between -9 and 2)
  );

  call access.reference_list('place');
  call access.reference_list('postcode_area');
  call access.reference_list('outcode');
`;
