package org.tabularium.api.writing;

import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands controllers their {@link Creation}, {@link Change} or {@link JsonBody}. */
final class WriteArguments implements HandlerMethodArgumentResolver {

    private static final Set<Class<?>> TYPES = Set.of(Creation.class, Change.class, JsonBody.class);

    private final int maxBody;

    WriteArguments(int maxBody) {
        this.maxBody = maxBody;
    }

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return TYPES.contains(parameter.getParameterType());
    }

    @Override
    public Object resolveArgument(MethodParameter parameter, @Nullable ModelAndViewContainer container,
            NativeWebRequest webRequest, @Nullable WebDataBinderFactory binders) {
        HttpServletRequest request = (HttpServletRequest) webRequest.getNativeRequest();
        JsonBody body = JsonBody.of(request, maxBody);
        Class<?> type = parameter.getParameterType();
        if (type == Change.class) {
            return new Change(request, body);
        }
        return type == Creation.class ? new Creation(request, body) : body;
    }
}
