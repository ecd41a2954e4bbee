/** Face-to-face contacts with employers a week that a specialist aims for: the IPS fidelity scale asks for six. */
export const AIM_A_WEEK = 6;
