/**
 * The icons of the program as nodes and pictures. Knows JavaFX and what the module of icons
 * delivers, nothing else.
 */
@NullMarked
package org.ketbench.app.icon;

import org.jspecify.annotations.NullMarked;
