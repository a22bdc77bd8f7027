//! Elements by their `data-name`, texts and states in, events out.
use super::{Done, Page};
use gate_lang::id;
use std::future::Future;
use std::pin::Pin;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::spawn_local;
use web_sys::{
    Element, Event, EventTarget, HtmlElement, HtmlInputElement, HtmlTemplateElement, Node,
};

impl Page {
    /// The element of that `data-name`. Its absence is a mistake of ours and stops the page.
    pub(super) fn find<T: JsCast>(&self, name: &str) -> Done<T> {
        below(&self.root, &format!("[data-name=\"{name}\"]"))
    }

    /// Sets an element's text.
    pub(super) fn say(&self, name: &str, text: &str) -> Done {
        self.find::<HtmlElement>(name)?.set_text_content(Some(text));
        Ok(())
    }

    /// Shows an element or takes it away.
    pub(super) fn show(&self, name: &str, shown: bool) -> Done {
        self.find::<HtmlElement>(name)?.set_hidden(!shown);
        Ok(())
    }

    /// What was typed into a field.
    pub(super) fn typed(&self, name: &str) -> Done<String> {
        Ok(self
            .find::<HtmlInputElement>(name)?
            .value()
            .trim()
            .to_owned())
    }

    /// Does `act` at each such event. What fails is said in words where screen readers announce it.
    ///
    /// `act` runs within the event, its future after it: what needs the person's press belongs before the
    /// future.
    pub(super) fn on<F>(
        self: &Rc<Self>,
        name: &str,
        event: &str,
        act: impl Fn(Rc<Page>, Event) -> F + 'static,
    ) -> Done
    where
        F: Future<Output = Done> + 'static,
    {
        let target: Element = self.find(name)?;
        self.listen(&target, event, act)
    }

    /// Does `act` whenever somebody comes back to the page from another: what it shows may have changed there.
    pub(super) fn on_return<F>(self: &Rc<Self>, act: impl Fn(Rc<Page>) -> F + 'static) -> Done
    where
        F: Future<Output = Done> + 'static,
    {
        let window = window()?;
        self.listen(&window, "focus", move |page, _| act(page))
    }

    fn listen<F>(
        self: &Rc<Self>,
        target: &EventTarget,
        event: &str,
        act: impl Fn(Rc<Page>, Event) -> F + 'static,
    ) -> Done
    where
        F: Future<Output = Done> + 'static,
    {
        let page = Rc::clone(self);
        let listener = Closure::<dyn Fn(Event)>::new(move |event: Event| {
            let _ = page.say("live", ""); // What was said belongs to an earlier act.
            let work = act(Rc::clone(&page), event);
            spawn_local(see_through(Rc::clone(&page), Box::pin(work)));
        });
        target.add_event_listener_with_callback(event, listener.as_ref().unchecked_ref())?;
        listener.forget(); // It lives as long as the page.
        Ok(())
    }

    /// Puts a copy of a template's content at the end of `list`, its slots filled; returns its first element.
    pub(super) fn stamp(
        &self,
        list: &Node,
        template: &str,
        slots: &[(&str, &str)],
    ) -> Done<Element> {
        let content = self.find::<HtmlTemplateElement>(template)?.content();
        let copy = content.clone_node_with_deep(true)?;
        list.append_child(&copy)?;
        let list: &Element = list.unchecked_ref();
        let row = list.last_element_child().ok_or(JsValue::NULL)?;
        for (slot, text) in slots {
            slot_of(&row, slot)?.set_text_content(Some(text));
        }
        Ok(row)
    }
}

/// Waits for `work`; boxed, so that there is one of this and not one for each event.
async fn see_through(page: Rc<Page>, work: Pin<Box<dyn Future<Output = Done>>>) {
    if work.await.is_err() {
        // Nothing is left to try when the page itself cannot speak.
        let _ = page.announce(id::pages::TROUBLE);
    }
}

/// The element of that `data-slot`: the row itself or one inside it.
pub(super) fn slot_of(row: &Element, slot: &str) -> Done<Element> {
    let selector = format!("[data-slot=\"{slot}\"]");
    if row.matches(&selector)? {
        Ok(row.clone())
    } else {
        below(row, &selector)
    }
}

/// The first element below `root`, as what it must be.
fn below<T: JsCast>(root: &Element, selector: &str) -> Done<T> {
    let missing = || JsValue::from_str(selector);
    root.query_selector(selector)?
        .ok_or_else(missing)?
        .dyn_into()
        .map_err(|_| missing())
}

/// Every element below `root`.
pub(super) fn every(root: &HtmlElement, selector: &str) -> Done<Vec<HtmlElement>> {
    let found = root.query_selector_all(selector)?;
    Ok((0..found.length())
        .filter_map(|index| found.get(index)?.dyn_into().ok())
        .collect())
}

/// The window; our pages have one.
pub(super) fn window() -> Done<web_sys::Window> {
    web_sys::window().ok_or(JsValue::NULL)
}
