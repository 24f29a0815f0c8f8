/**
 * Changes of a circuit as changes of its text: each gesture becomes the smallest list of text edits
 * that has its effect, or a refusal that says why. Whatever stands outside of the touched
 * statements stays byte for byte, and no comment is lost. Uses {@code language.openqasm} and the
 * packages below.
 */
@NullMarked
package org.ketbench.language.openqasm.edit;

import org.jspecify.annotations.NullMarked;
