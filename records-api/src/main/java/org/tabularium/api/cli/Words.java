package org.tabularium.api.cli;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

import org.springframework.http.MediaType;
import org.tabularium.api.exports.ExportFormat;
import org.tabularium.api.imports.format.ImportFormat;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** The words of the API, as options take them. */
final class Words {

    private Words() {}

    private static <T> T named(String word, Collection<T> all, Function<T, String> name) {
        return all.stream().filter(one -> name.apply(one).equals(word)).findFirst()
                .orElseThrow(() -> new TypeConversionException(
                        "“" + word + "” is none of " + all.stream().map(name).toList() + "."));
    }

    /** Formats of imports. */
    static final class OfImports implements ITypeConverter<ImportFormat> {

        @Override
        public ImportFormat convert(String word) {
            return named(word, Arrays.asList(ImportFormat.values()), ImportFormat::word);
        }
    }

    /** Media types of imports. */
    static final class OfMediaTypes implements ITypeConverter<MediaType> {

        @Override
        public MediaType convert(String word) {
            return named(word, List.of(ImportFormat.JSON_LINES, ImportFormat.CSV), MediaType::toString);
        }
    }

    /** Formats of exports. */
    static final class OfExports implements ITypeConverter<ExportFormat> {

        @Override
        public ExportFormat convert(String word) {
            return named(word, Arrays.asList(ExportFormat.values()), ExportFormat::word);
        }
    }
}
