/**
 * Circuits written in other forms, one file or a few for each. Uses the circuit and what a language
 * is, nothing of any language's own front end.
 */
@NullMarked
package org.ketbench.language.export;

import org.jspecify.annotations.NullMarked;
