package org.tabularium.api.security;

import java.util.Collection;
import java.util.Map;

import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.OAuth2AuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.BadOpaqueTokenException;
import org.springframework.security.oauth2.server.resource.introspection.OAuth2IntrospectionAuthenticatedPrincipal;
import org.springframework.security.oauth2.server.resource.introspection.OpaqueTokenIntrospector;
import org.springframework.stereotype.Component;
import org.tabularium.api.keys.ApiKey;
import org.tabularium.api.keys.ApiKeys;

/** Looks up the key that a caller sends; the caller is then known by the key's id. */
@Component
class KeyIntrospector implements OpaqueTokenIntrospector {

    private final ApiKeys keys;

    KeyIntrospector(ApiKeys keys) {
        this.keys = keys;
    }

    @Override
    public OAuth2AuthenticatedPrincipal introspect(String token) {
        ApiKey key = keys.valid(token)
                .orElseThrow(() -> new BadOpaqueTokenException("The key is unknown, expired or revoked"));
        Collection<GrantedAuthority> authorities = key.roles().stream()
                .<GrantedAuthority>map(role -> new SimpleGrantedAuthority("ROLE_" + role)).toList();
        return new OAuth2IntrospectionAuthenticatedPrincipal(key.id(), Map.of("sub", key.id()), authorities);
    }
}
