/**
 * What the window says, in the words of its language. Every package that shows words has a bundle
 * {@code Texts.properties} beside its classes.
 */
@NullMarked
package org.ketbench.app.text;

import org.jspecify.annotations.NullMarked;
