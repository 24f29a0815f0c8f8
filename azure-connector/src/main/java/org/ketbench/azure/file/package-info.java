/**
 * Files of settings that people may edit, and in words what is wrong with one.
 *
 * <p>Uses no other package.
 */
@NullMarked
package org.ketbench.azure.file;

import org.jspecify.annotations.NullMarked;
