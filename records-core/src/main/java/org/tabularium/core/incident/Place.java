package org.tabularium.core.incident;

import org.jspecify.annotations.Nullable;
import org.tabularium.core.input.Limits;
import org.tabularium.core.input.ObjectInput;

/**
 * Where an incident happened.
 *
 * @param name           the place in words
 * @param lat            WGS 84 latitude in degrees, as written
 * @param lon            WGS 84 longitude in degrees, as written
 * @param wherePrecision UCDP's precision of the place, 1 (exact) to 7 (international waters or air)
 * @param adm1           first-order administrative division
 * @param adm2           second-order administrative division
 * @param country        the country in words
 */
public record Place(String name, @Nullable String lat, @Nullable String lon, @Nullable Integer wherePrecision,
        @Nullable String adm1, @Nullable String adm2, @Nullable String country) {

    static Place read(ObjectInput in) {
        return new Place(in.text("name", Limits.NAME), Degrees.read(in, "lat", 90), Degrees.read(in, "lon", 180),
                wherePrecision(in), in.optionalText("adm1", Limits.NAME), in.optionalText("adm2", Limits.NAME),
                in.optionalText("country", Limits.NAME));
    }

    private static @Nullable Integer wherePrecision(ObjectInput in) {
        Long precision = in.optionalWhole("wherePrecision", 1, 7);
        return precision == null ? null : precision.intValue();
    }
}
