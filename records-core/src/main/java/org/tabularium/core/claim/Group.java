package org.tabularium.core.claim;

/** Of whom a figure is. */
public enum Group {
    ALL, CHILDREN, WOMEN, MEN, ELDERLY, CIVILIANS, COMBATANTS, SIDE_A, SIDE_B, UNKNOWN, OTHER
}
