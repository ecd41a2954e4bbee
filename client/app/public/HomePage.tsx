import { useEffect } from "react";
import { Link } from "react-router";
import { Doors, LinkButton, Section, Steps } from "../../ui";

/** The two figures of the mark, large. Decoration; not drawn on a phone. */
const Art = () => (
  <svg className="al-hero__art" viewBox="0 0 300 330" aria-hidden="true" focusable="false">
    <circle cx="88" cy="98" r="44" fill="#e9dcc3" />
    <path d="M34 220a54 54 0 0 1 108 0v130H34Z" fill="#e9dcc3" />
    <circle cx="212" cy="54" r="44" fill="var(--al-mark)" />
    <path d="M158 176a54 54 0 0 1 108 0v174H158Z" fill="var(--al-mark)" />
  </svg>
);

const doors = [
  { to: "/get-help", title: "Find work", words: "You’d like a job, or a different one. Tell us yourself, or ask anyone who supports you to tell us." },
  { to: "/get-help?need=keep", title: "Keep the job you have", words: "Work has got hard, or you are off sick. We can help, with or without your employer." },
  { to: "/roles", title: "See roles near you", words: "Paid roles that are open today. You don’t need to sign in." },
  { to: "/for-employers", title: "Employ people, or support someone on your team", words: "Post a role, agree changes that help, and get advice from one person you know." },
];

const steps = [
  { title: "You tell us you’re interested", words: "It takes about 5 minutes. You don’t have to be “ready for work”." },
  { title: "We meet within 10 days", words: "At a library, on a walk, by phone or by video. You choose." },
  { title: "We look for work you want", words: "Your hours, your travel, your likes and dislikes come first." },
  { title: "We stay alongside", words: "Help goes on after you start, for as long as you want it." },
];

/** What the service does, and four doors. */
export function HomePage() {
  useEffect(() => {
    document.title = "Work that suits you – Alongside";
  }, []);
  return (
    <main id="maincontent">
      <div className="al-hero">
        <div className="nhsuk-width-container al-hero__row">
          <h1>Work that suits you, with someone alongside</h1>
          <p>We help people with mental-health problems find paid work, and keep it. It’s free, and you decide every step.</p>
          <LinkButton to="/get-help" kind="reverse">Get help with work</LinkButton>
          <p className="al-hero__now">Not safe right now? <Link to="/help-now">Who to call</Link></p>
          <Art />
        </div>
      </div>
      <div className="nhsuk-width-container">
        <div className="nhsuk-main-wrapper">
          <div className="nhsuk-grid-row">
            <div className="nhsuk-grid-column-two-thirds">
              <h2 className="nhsuk-heading-l">What would you like to do?</h2>
              <Doors doors={doors} />
              <Section title="How it works"><Steps steps={steps} /></Section>
              <Section title="You choose what to share">
                <p>An employer sees nothing about you until you say yes, line by line. You can stop at any time. Your help from us stays the same.</p>
                <p><Link to="/your-data">How we look after what you tell us</Link></p>
              </Section>
            </div>
          </div>
        </div>
      </div>
    </main>
  );
}
