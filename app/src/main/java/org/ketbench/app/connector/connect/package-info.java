/**
 * The workspaces that can be reached: adding one by what Azure gives of it, signing in and out, and
 * finding out which rights are missing there.
 */
@NullMarked
package org.ketbench.app.connector.connect;

import org.jspecify.annotations.NullMarked;
