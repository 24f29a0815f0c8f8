/**
 * What happens when something goes wrong that nobody expected: everything is saved, and a report is
 * written that the user can read. The view is the only part that knows JavaFX.
 */
@NullMarked
package org.ketbench.app.crash;

import org.jspecify.annotations.NullMarked;
