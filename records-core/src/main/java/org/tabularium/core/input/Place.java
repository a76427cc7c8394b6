package org.tabularium.core.input;

import java.util.List;

/**
 * A place in an input while it is read, where faults are noted.
 *
 * @param pointer the JSON Pointer to it, RFC 6901
 * @param faults  all that has been found so far in the whole input, at whatever place
 */
record Place(String pointer, List<Fault> faults) {

    Place member(String name) {
        return below(escaped(name));
    }

    Place item(int index) {
        return below(Integer.toString(index));
    }

    /** The place at a path of names and indices, escaped and joined as in a JSON Pointer. */
    Place below(String path) {
        return new Place(pointer + "/" + path, faults);
    }

    void fault(String code, String detail) {
        faults.add(new Fault(pointer, code, detail));
    }

    /** Whether nothing wrong has been found here itself. */
    boolean isSound() {
        return faults.stream().noneMatch(fault -> fault.pointer().equals(pointer));
    }

    /** The member's name as a step of a JSON Pointer, RFC 6901 §3. */
    static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }
}
