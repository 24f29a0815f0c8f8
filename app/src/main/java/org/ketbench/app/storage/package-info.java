/**
 * How the window keeps files: written whole or not at all, set aside where they are damaged, and
 * where its own ones are.
 */
@NullMarked
package org.ketbench.app.storage;

import org.jspecify.annotations.NullMarked;
