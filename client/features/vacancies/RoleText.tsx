/** Plain text as it was written: paragraphs at empty lines, "- " as bullets. */
export const RoleText = ({ text }: { text: string }) =>
  text.split(/\n\s*\n/).map((part) => part.trim()).filter(Boolean).map((part, index) => {
    const lines = part.split("\n");
    if (lines.every((line) => /^\s*[-•*]\s/.test(line))) {
      return <ul className="nhsuk-list nhsuk-list--bullet" key={index}>{lines.map((line) => <li key={line}>{line.replace(/^\s*[-•*]\s+/, "")}</li>)}</ul>;
    }
    return <p key={index}>{lines.flatMap((line, row) => (row === 0 ? [line] : [<br key={row} />, line]))}</p>;
  });
