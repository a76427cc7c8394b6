package org.tabularium.api.reading;

import java.io.IOException;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpInputMessage;
import org.springframework.http.HttpOutputMessage;
import org.springframework.http.MediaType;
import org.springframework.http.converter.AbstractHttpMessageConverter;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.stereotype.Component;

/** Has what is streamed write itself into the answer. */
@Component
class StreamedConverter extends AbstractHttpMessageConverter<Streamed> {

    StreamedConverter() {
        super(MediaType.ALL);
    }

    @Override
    protected boolean supports(Class<?> type) {
        return Streamed.class.isAssignableFrom(type);
    }

    @Override
    protected boolean canRead(@Nullable MediaType type) {
        return false;
    }

    @Override
    protected Streamed readInternal(Class<? extends Streamed> type, HttpInputMessage message) {
        throw new HttpMessageNotReadableException("Streams are only written", message);
    }

    @Override
    protected void writeInternal(Streamed body, HttpOutputMessage message) throws IOException {
        body.writeTo(message.getBody());
    }
}
