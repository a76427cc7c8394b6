package org.tabularium.projections.history;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tabularium.core.json.Json;

import static org.assertj.core.api.Assertions.assertThat;

class DifferencesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`',
            textBlock = """
                    {"a":1}                | {"a":1}                 | []
                    {"a":1}                | {"a":2}                 | [{"pointer":"/a","before":1,"after":2}]
                    {"a":1}                | {"b":1}                 | [{"pointer":"/a","before":1},{"pointer":"/b","after":1}]
                    {"a":{"b":"x","c":1}}  | {"a":{"b":"y","c":1}}   | [{"pointer":"/a/b","before":"x","after":"y"}]
                    {"a":[1,2,3]}          | {"a":[1,4]}             | [{"pointer":"/a/1","before":2,"after":4},{"pointer":"/a/2","before":3}]
                    {"a":[]}               | {"a":[{"b":1}]}         | [{"pointer":"/a/0","after":{"b":1}}]
                    {"a":{"b":1}}          | {"a":[1]}               | [{"pointer":"/a","before":{"b":1},"after":[1]}]
                    {"a/b~c":1}            | {"a/b~c":2}             | [{"pointer":"/a~1b~0c","before":1,"after":2}]
                    {"a":null}             | {"a":1}                 | [{"pointer":"/a","before":null,"after":1}]
                    {"a":null}             | {}                      | [{"pointer":"/a","before":null}]
                    {"a":1}                | {"a":"1"}               | [{"pointer":"/a","before":1,"after":"1"}]
                    {"b":1,"a":1}          | {"a":2,"b":2}           | [{"pointer":"/b","before":1,"after":2},{"pointer":"/a","before":1,"after":2}]
                    """)
    void a_difference_says_where_what_was_before_and_what_is_after(String before, String after, String expected) {
        assertThat(Json.text(Differences.between(Json.tree(before), Json.tree(after)))).isEqualTo(expected);
    }
}
