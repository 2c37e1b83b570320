# The notices inside the one big sqlite3.c: each copyright line once, and each longer notice (BSD, waivers) as it stands there.
/^[ \t]*\/\*/ { block = ""; inside = 1 }
inside { block = block $0 "\n" }
/^\*\* Copyright:/ { line = $0; sub(/^\*\* Copyright: */, "Copyright ", line); if (!(line in seen)) { seen[line] = 1; print line " (MIT)" } }
/\*\// {
  if (inside && block ~ /Copyright \([cC]\)|public domain.*\n.*author|waived all copyright/ && block !~ /\*\* Copyright:/ && !(block in seen)) { seen[block] = 1; longer = longer "\n" block }
  inside = 0
}
END { print longer }
