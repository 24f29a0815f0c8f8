/**
 * Programs whose course depends on what is measured: every way through them is followed, by its
 * probability or by how many shots take it, and ways that come to the same are joined. Works on any
 * state that can be copied, measured and projected; knows no engine.
 */
@NullMarked
package org.ketbench.engine.branches;

import org.jspecify.annotations.NullMarked;
