package org.tabularium.api.imports.format;

/** The apostrophe before a cell that a spreadsheet would else take for a formula. */
final class FormulaGuard {

    private static final String FORMULA = "=+-@\t";

    private FormulaGuard() {}

    /** The cell without it. */
    static String takenOff(String cell) {
        int begin = 0;
        while (begin < cell.length() && cell.charAt(begin) == '\'') {
            begin++;
        }
        boolean guarded = begin > 0 && begin < cell.length() && FORMULA.indexOf(cell.charAt(begin)) >= 0;
        return guarded ? cell.substring(1) : cell;
    }
}
