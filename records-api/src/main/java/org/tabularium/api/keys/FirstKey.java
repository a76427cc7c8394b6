package org.tabularium.api.keys;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.tabularium.api.settings.TabulariumSettings;

/** Makes the first key, which holds all roles, when the service starts and there is none; before anybody can call. */
@Component
class FirstKey implements SmartInitializingSingleton {

    private final ApiKeys keys;
    private final AdminKeyFile file;
    private final Terminal terminal;

    @Autowired
    FirstKey(ApiKeys keys, TabulariumSettings settings) {
        this(keys, AdminKeyFile.in(settings.dataFolder()), new Terminal());
    }

    FirstKey(ApiKeys keys, AdminKeyFile file, Terminal terminal) {
        this.keys = keys;
        this.file = file;
        this.terminal = terminal;
    }

    @Override
    public void afterSingletonsInstantiated() {
        if (keys.isEmpty()) {
            Secret secret = keys.makeFirst(file::write);
            terminal.line("The first API key, which holds all roles (it is shown this once, and stands in "
                    + file.path() + "): " + secret.text());
        }
    }
}
