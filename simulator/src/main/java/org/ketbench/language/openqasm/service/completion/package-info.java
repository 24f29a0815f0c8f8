/**
 * How an OpenQASM program can go on at a place: what may stand there by the tokens before it, what
 * there is of that kind, and in which order it is offered. Works on unfinished statements, since it
 * goes by tokens and not by the tree. Uses {@code service} and {@code check}.
 */
@NullMarked
package org.ketbench.language.openqasm.service.completion;

import org.jspecify.annotations.NullMarked;
