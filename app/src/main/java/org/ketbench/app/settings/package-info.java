/**
 * What the window remembers of its user's choices, and how that is kept in a file which people may
 * edit and programs may damage. Knows no controls.
 */
@NullMarked
package org.ketbench.app.settings;

import org.jspecify.annotations.NullMarked;
