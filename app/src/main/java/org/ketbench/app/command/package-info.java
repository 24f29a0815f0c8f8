/**
 * Everything that can be done in the window, as one list: menus, toolbar, context menus, keys, the
 * search for commands and the sheet of keys are all made from it. Parts of the window contribute
 * through a {@link org.ketbench.app.command.CommandSource}; one that acts on the active tab takes
 * an observable value of what is active, because the list is made once. Knows no controls.
 */
@NullMarked
package org.ketbench.app.command;

import org.jspecify.annotations.NullMarked;
