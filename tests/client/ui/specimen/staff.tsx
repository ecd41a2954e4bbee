import {
  Act, ActLink, Acts, Block, Chart, Columns, Done, Figures, Filters, Flag, Form, JumpLinks, KeyFigures, LinkButton, LoadMore, Log, Mark, MatchCard, NextPanel, Page, Panel, Picks, RuledList, SaveBar,
  SelectField, SidePart, Story, Table, Tag, Ticks, Weigh, WhatIf, Who, WorkItem, Worklist,
} from "../../../../client/ui";

const months = ["March", "April", "May", "June", "July", "August", "September", "October", "November", "December", "January", "February"];
const points = [14, 12, 16, 11, null, null, 15, 17, 13, null, 12, 18].map((count, index) => ({ name: `${months[index]}`, short: `${months[index]}`.slice(0, 3), count }));

const side = (
  <>
    <Panel look="card" title="Sharing"><Who recipients={[{ name: "Hartwell", tag: <Tag colour="green">Sharing</Tag>, note: "6 lines" }]} /></Panel>
    <SidePart title="Do ask"><Ticks kind="do" lines={["about skills"]} /></SidePart>
    <SidePart title="Do not ask"><Ticks kind="dont" lines={["about health"]} /></SidePart>
  </>
);

/** The pieces of employers' and specialists' pages. */
export function Staff() {
  return (
    <Page title="Today" columns="full" lead={<><strong>1 late</strong>, 1 soon.</>} status={<Tag>Job search</Tag>} acts={<LinkButton to="/fields">Log a contact</LinkButton>}>
      <JumpLinks links={[{ to: "wants", label: "What he wants" }]} />
      <Figures label="My caseload" figures={[{ name: "people", number: 21, of: "of 25" }, { name: "looking for work", number: 11 }]} />
      <Block title="Late" count={1} end={<a href="#wants">All</a>}>
        <Worklist look="wide">
          <WorkItem late when="2 days late" title="Kayleigh Dunmore" to="/fields" note="Day 32" act={<ActLink to="/fields" first about="for Kayleigh Dunmore">Log contact</ActLink>} />
          <WorkItem when="Thu 5 March" whenMore="by 5pm" title="Library assistant" note="Closes" act={<ActLink to="tel:01632960119" about="Dawn Ellery">Ring 01632 960119</ActLink>} />
        </Worklist>
      </Block>
      <NextPanel title="Next: meeting today" act={<LinkButton to="/fields">Open meeting</LinkButton>}>To talk about: times.</NextPanel>
      <div className="al-matches">
        <Filters look="staff" inUse={1}><Form name="filters" onSubmit={() => undefined}><SelectField name="far" label="Furthest" options={[{ value: "6", label: "6 miles" }]} /><Act type="submit">Show roles</Act></Form></Filters>
        <div>
          <WhatIf top>noise were “avoid”? <strong>5 more roles</strong></WhatIf>
          <MatchCard title="Library assistant" to="/fields" tag={<Tag>Talked about</Tag>} meta="Closes Thursday 5 March">
            <Weigh meets={["Work: libraries"]} conflicts={["Days: Saturday"]} unknown={["Phone work"]} />
            <Acts><Act about="with Leon">Discuss</Act><Act aria-expanded={false}>Not suitable because…</Act></Acts>
          </MatchCard>
          <LoadMore shown={10} total={17} what="roles" onMore={() => undefined} />
        </div>
      </div>
      <Table
        caption="My caseload"
        sort={{ key: "name", way: "ascending" }}
        onSort={() => undefined}
        rows={[{ name: "Leon Baptiste", day: 43 }]}
        rowKey={({ name }) => name}
        columns={[{ key: "name", label: "Name", sortable: true, cell: ({ name }) => name }, { key: "day", label: "Day", numeric: true, cell: ({ day }) => day }]}
      />
      <KeyFigures month="February" last="January" figures={[{ name: "Still in work", now: 11, was: null }]} />
      <Block title="Job starts"><Chart caption="18 in February." tableCaption="Job starts by month" unit="Starts" points={points} /></Block>
      <Columns side={side}>
        <Block id="wants" title="What Leon wants"><RuledList dense rows={[{ key: "Work", value: "Plants" }]} /></Block>
        <Block title="Check your answers">
          <Flag kind="problem" says="£12.50 is 21p an hour too low."><Acts><Act>Pay £12.71 an hour</Act></Acts></Flag>
          <p>Be <Mark>resilient</Mark>. <Done /></p>
          <Flag kind="suggestion" says="Say what the work involves." />
        </Block>
        <Story steps={[{ key: "1", title: "Jo asked", meta: "Monday 9 February", words: "Start at 10am." }, { key: "2", title: "On trial", state: "now" }, { key: "3", title: "Review", state: "next" }]} />
        <Log entries={[{ key: "1", when: "Mon 2 March", what: "Hartwell read 6 lines" }]} />
        <Form name="contact" onSubmit={() => undefined}><Picks name="who" label="Who" options={[{ value: "h", label: "Hartwell" }]} layout="rows" /><SaveBar><strong>Hartwell</strong>, now</SaveBar></Form>
      </Columns>
    </Page>
  );
}
