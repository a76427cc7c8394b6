package org.tabularium.api.imports;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.http.MediaType;
import org.tabularium.api.imports.format.ImportFormat;
import org.tabularium.api.imports.format.RowReader;
import org.tabularium.api.imports.window.Pointers;

/**
 * What kind of file is imported.
 *
 * @param format    its format
 * @param mediaType one that the format takes, without parameters
 */
record FileKind(ImportFormat format, MediaType mediaType) {

    static FileKind of(ImportFormat format, MediaType type) {
        return new FileKind(format, new MediaType(type.getType(), type.getSubtype()));
    }

    RowReader open(InputStream file) throws IOException {
        return format.open(file, mediaType);
    }

    Pointers pointers() {
        if (format == ImportFormat.UCDP_GED) {
            return Pointers.ROW_OF_MANY;
        }
        return mediaType.equals(ImportFormat.CSV) ? Pointers.CSV_OF_CLAIMS : Pointers.JSON_LINES;
    }
}
